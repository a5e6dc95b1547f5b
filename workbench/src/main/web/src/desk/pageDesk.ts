import type { Image, JobRequest, PlanRequest, Problem, Readers, ReadRequest, VirtualRequest, WriteRequest } from '../api';
import { imageText } from '../card/document';
import { type Desk, Trouble } from './desk';

type Engine = typeof import('#desk');

/** The virtual card in the page, for where there is no server. Its engine is fetched with the first request. */
export class PageDesk implements Desk {
  readonly place = 'page';
  private engine: Promise<Engine> | undefined;
  private readonly listeners = new Set<(event: string, data: unknown) => void>();

  async send<T>(path: string, request: object = {}): Promise<T> {
    this.engine ??= import('#desk');
    const engine = await this.engine;
    const answer = ask(engine, path, request);
    const readers = JSON.parse(engine.deskReaders()) as Readers;
    this.listeners.forEach((told) => told('readers', readers));
    const told = JSON.parse(answer) as T | { problem: Problem };
    if (isProblem(told)) {
      throw new Trouble(told.problem.id, told.problem.text);
    }
    return told;
  }

  listen(told: (event: string, data: unknown) => void): () => void {
    this.listeners.add(told);
    return () => this.listeners.delete(told);
  }
}

function isProblem(told: unknown): told is { problem: Problem } {
  return typeof told === 'object' && told !== null && 'problem' in told;
}

/** The requests that a page without a server answers; others need readers or a script run, which only a server has. */
function ask(engine: Engine, path: string, request: object): string {
  switch (path) {
    case 'readers': return engine.deskReaders();
    case 'read': return engine.deskRead((request as ReadRequest).keys ?? '', (request as ReadRequest).trailerOf ?? -1);
    case 'plan': return plan(engine, request as PlanRequest);
    case 'write': return engine.deskWrite((request as WriteRequest).plan);
    case 'resume': return engine.deskResume((request as JobRequest).job ?? '');
    case 'undo': return engine.deskUndo((request as JobRequest).job ?? '');
    case 'jobs': return engine.deskJobs();
    case 'virtual': return engine.deskVirtual((request as VirtualRequest).action, (request as VirtualRequest).write);
    default: throw new Error(`a page without a server does not answer ${path}`);
  }
}

function plan(engine: Engine, request: PlanRequest): string {
  const image: Image = request.target;
  return engine.deskPlan(request.keys ?? '', imageText(image), [request.trailers, ...request.allow].join(' '));
}

