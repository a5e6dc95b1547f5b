// What `cardwright.workbench.page.EngineExports` exports; a test compares the names.
declare module '#engine' {
  export function transport(): string;
}
