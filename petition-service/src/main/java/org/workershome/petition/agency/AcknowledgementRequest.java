package org.workershome.petition.agency;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The organ has it.
 *
 * @param reference the organ's own number of it
 */
record AcknowledgementRequest(@NotBlank @Size(max = 100) String reference) {

  @Override
  public String toString() {
    return "AcknowledgementRequest[]";
  }
}
