package org.workershome.petition.forwarding;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The petitioner's answer.
 *
 * @param heard of an officer: when and how he heard it; none of the petitioner himself
 */
record ConsentAnswerRequest(
    @NotNull @Nullable Boolean agreed,
    @Pattern(regexp = ".*\\S.*") @Size(max = 500) @Schema(examples = "十一月二十七日电话答复，录音编号0231")
        @Nullable String heard) {

  @Override
  public String toString() {
    return "ConsentAnswerRequest[" + agreed + "]";
  }
}
