import {can} from './can.js';

// #region pour
  export function pour(bed) {
    // #region inner
    can.pour(bed);
    // #endregion inner
  }
// #endregion pour

export const often = 2;
