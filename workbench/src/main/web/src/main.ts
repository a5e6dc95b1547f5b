import { AccessView } from './access/accessView';
import { CardView } from './card/cardView';
import { ConsoleView } from './console/consoleView';
import { findDesk } from './desk/findDesk';
import { DoctorView } from './doctor/doctorView';
import { CardDesk } from './live/cardDesk';
import { livePart } from './live/livePart';
import { App } from './shell/app';

const root = document.getElementById('app');
if (root === null) {
  throw new Error('index.html has no element "app"');
}
new App(root, await findDesk(), (context) => {
  const desk = new CardDesk(context);
  const card = new CardView(context, (view) => livePart(context, desk, view));
  return [
    new AccessView(context, card),
    card,
    new ConsoleView(context),
    new DoctorView(context),
  ];
}).start();
