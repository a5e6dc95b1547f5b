import { AccessView } from './access/accessView';
import { CardView } from './card/cardView';
import { ConsoleView } from './console/consoleView';
import { DoctorView } from './doctor/doctorView';
import { noDesk } from './desk/noDesk';
import { App } from './shell/app';

const root = document.getElementById('app');
if (root === null) {
  throw new Error('index.html has no element "app"');
}
new App(root, noDesk, (context) => [
  new AccessView(context),
  new CardView(context),
  new ConsoleView(context),
  new DoctorView(context),
]).start();
