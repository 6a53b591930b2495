package org.workershome.petition.reception;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody comes on the day without a booking. */
@Schema(description = "临时来访登记 / Somebody comes without a booking")
record WalkInRequest(
    @NotNull @Valid ReceptionVisitorRequest visitor, @NotBlank @Size(max = 200) String matter) {
  @Override
  public String toString() {
    return "WalkInRequest[…]";
  }
}
