package org.workershome.petition.sentiment;

import java.time.LocalDate;
import java.util.UUID;

/** An answer of the union to the one who asked for it. */
record ReplyView(UUID id, String union, String answer, LocalDate toldOn) {
  @Override
  public String toString() {
    return "ReplyView[" + id + "]";
  }
}
