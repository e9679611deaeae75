/** The repositories that have plants and twins. */
export const BEACON = 'harbour-lights/beacon';
export const FOGHORN = 'harbour-lights/foghorn';
export const CHARTS = 'harbour-lights/charts';
export const HIVE = 'quiet-apiary/hive';
export const COMB = 'quiet-apiary/comb';
export const SMOKER = 'quiet-apiary/smoker';
export const WAX = 'quiet-apiary/wax';
export const SIGNALBOX = 'slow-railway/signalbox';
export const TIMETABLE = 'slow-railway/timetable';
