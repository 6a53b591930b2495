package org.workershome.petition.instrument;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was answered in writing. */
@Schema(description = "书面答复 / The written answer")
record InstrumentAnswerRequest(
    @NotNull InstrumentAnswer answer,
    @NotNull LocalDate answeredOn,
    @NotBlank @Size(max = 5000) String text) {

  @Override
  public String toString() {
    return "InstrumentAnswerRequest[" + answer + "]";
  }
}
