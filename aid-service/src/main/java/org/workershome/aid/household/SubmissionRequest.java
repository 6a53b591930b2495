package org.workershome.aid.household;

/** Nothing to say but that the file is complete. */
record SubmissionRequest() {}
