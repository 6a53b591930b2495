package org.workershome.petition.rating;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the call back came to. */
record CallBackRequest(@NotBlank @Size(max = 2000) String result) {

  @Override
  public String toString() {
    return "CallBackRequest[]";
  }
}
