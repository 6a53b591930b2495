package org.workershome.kit.audit.verify;

import java.util.ArrayList;
import java.util.List;

/** Collects findings, up to a number that a person can read and memory can hold. */
final class Findings {
  private static final int MOST = 1_000;

  private final List<Finding> kept = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private long untold;

  void add(Finding finding) {
    if (kept.size() < MOST) {
      kept.add(finding);
    } else {
      untold++;
    }
  }

  void note(String words) {
    notes.add(words);
  }

  List<Finding> kept() {
    return List.copyOf(kept);
  }

  List<String> notes() {
    return List.copyOf(notes);
  }

  long untold() {
    return untold;
  }
}
