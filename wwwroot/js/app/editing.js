/** @typedef {{ forSelection: (ids: readonly string[]) => Node | null }} Editing */
export {};
