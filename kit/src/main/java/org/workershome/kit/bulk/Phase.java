package org.workershome.kit.bulk;

/** Twice through the file: to say what would happen, and to let it happen. */
enum Phase {
  CHECK,
  RUN
}
