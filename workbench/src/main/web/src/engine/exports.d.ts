// What `cardwright.workbench.page.EngineExports` exports; a test compares the names.
declare module '#engine' {
  export function describeAccess(trailer: string, large: boolean, language: string): string;
  export function encodeAccess(conditions: string, language: string): string;
  export function changeAccess(from: string, to: string, language: string): string;
  export function accessTables(language: string): string;
  export function designAccess(words: string, large: boolean, language: string): string;
  export function policyOf(trailer: string, language: string): string;
}
