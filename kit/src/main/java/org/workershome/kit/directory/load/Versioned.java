package org.workershome.kit.directory.load;

import org.jspecify.annotations.Nullable;

/** An entry under its key, with its version. */
record Versioned<T extends @Nullable Object>(String key, long version, T entry) {
  @Override
  public String toString() {
    return "Versioned[" + version + "]";
  }
}
