// What `cardwright.workbench.page.EngineExports` exports; a test compares the names.
declare module '#engine' {
  export function describeAccess(trailer: string, large: boolean, language: string): string;
  export function encodeAccess(conditions: string, language: string): string;
  export function changeAccess(from: string, to: string, language: string): string;
  export function accessTables(language: string): string;
  export function designAccess(words: string, large: boolean, language: string): string;
  export function policyOf(trailer: string, language: string): string;
  export function describeImage(image: string, language: string): string;
  export function valueBlock(value: string, address: number, language: string): string;
  export function deliveredBlocks(type: string, language: string): string;
  export function openFile(file: string, name: string, language: string): string;
  export function printFile(image: string, format: string, original: string, language: string): string;
  export function diffImages(first: string, second: string, language: string): string;
  export function fileFormats(): string;
}

// What `cardwright.workbench.page.DeskExports` exports.
declare module '#desk' {
  export function deskReaders(): string;
  export function deskRead(keys: string, trailerOf: number): string;
  export function deskPlan(keys: string, image: string, options: string): string;
  export function deskWrite(plan: string): string;
  export function deskResume(job: string): string;
  export function deskUndo(job: string): string;
  export function deskJobs(): string;
  export function deskVirtual(action: string, write: number): string;
}

// What `cardwright.workbench.page.ExplainExports` exports.
declare module '#explain' {
  export function explain(text: string, language: string): string;
}
