package org.workershome.petition.agency;

import org.jspecify.annotations.Nullable;

/**
 * What an organ gets of a petition.
 *
 * @param name none of an anonymous petitioner, nor of one who wants it kept
 * @param phone likewise
 */
record HandedOver(
    String title, String employerName, String text, @Nullable String name, @Nullable String phone) {

  @Override
  public String toString() {
    return "HandedOver[]";
  }
}
