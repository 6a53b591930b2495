package org.workershome.kit.archteeth;

final class NestedWords {
  private NestedWords() {}

  static final class SaidRequest {}
}
