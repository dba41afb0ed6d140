const ISO = /^P(?=.)(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/;

/** Whether a text is an ISO-8601 duration of days or less, such as `PT30M`. */
export const isDuration = text => ISO.test(text);

/** Whether it is one that is longer than no time at all. */
export const isPause = text => isDuration(text) && /[1-9]/.test(text);
