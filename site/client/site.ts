/** What scripts add to the pages. Without them, every page can still be read. */
export {};
