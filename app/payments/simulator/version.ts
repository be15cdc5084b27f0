/** The version that SDK 23.1.0 pins, and the only one the simulator speaks. */
export const API_VERSION = '2026-10-28.endive'
