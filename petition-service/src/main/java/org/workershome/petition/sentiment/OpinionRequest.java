package org.workershome.petition.sentiment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A constructive opinion.
 *
 * @param text sealed at rest, without numbers of persons
 * @param tellBack left out where nobody wants to be told
 */
@Schema(description = "建设性意见 / A constructive opinion")
record OpinionRequest(
    @NotNull UUID sourceId,
    @NotNull OpinionField field,
    @NotBlank @Size(max = 200) @Schema(examples = "三号井") String place,
    @NotBlank @Size(max = 4000) @Schema(examples = "建议把班前会提前十分钟，并公布加班费的计算方法。") String text,
    @Valid @Nullable TellBackRequest tellBack) {
  @Override
  public String toString() {
    return "OpinionRequest[" + field + "]";
  }
}
