package org.workershome.petition.reception;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An officer books at the counter on behalf of a worker. */
@Schema(description = "窗口代为预约 / An officer books on behalf of a worker")
record CounterBookingRequest(
    @NotNull UUID slotId,
    @NotNull @Valid ReceptionVisitorRequest visitor,
    @NotBlank @Size(max = 200) String matter) {
  @Override
  public String toString() {
    return "CounterBookingRequest[" + slotId + "]";
  }
}
