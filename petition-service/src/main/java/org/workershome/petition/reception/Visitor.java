package org.workershome.petition.reception;

import org.jspecify.annotations.Nullable;

/**
 * Who comes, and with what.
 *
 * @param name as told at the counter; who books for himself is known by his account
 * @param matter in a line
 */
record Visitor(String personRef, @Nullable String name, @Nullable String phone, String matter) {
  /** Everything in it is somebody's. */
  @Override
  public String toString() {
    return "Visitor[…]";
  }
}
