package org.workershome.kit.publicity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * For how long a list is to be shown, and that it may be.
 *
 * @param workingDays null for the least there may be
 * @param nothingOfHealth whoever publishes has read the list and says so; needed where its lines
 *     have free text
 */
public record PublicationRequest(
    @Nullable @Min(1) @Max(250) Integer workingDays,
    @Schema(description = "经办人确认：名单的文字中没有疾病、健康等敏感信息 / Nothing of health is in the text")
        @Nullable Boolean nothingOfHealth) {
  boolean confirmed() {
    return Boolean.TRUE.equals(nothingOfHealth);
  }
}
