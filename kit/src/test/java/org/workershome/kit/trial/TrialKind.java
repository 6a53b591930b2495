package org.workershome.kit.trial;

enum TrialKind {
  PLAIN,
  SPECIAL
}
