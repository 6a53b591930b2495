package org.workershome.petition.instrument;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An instrument is written.
 *
 * @param opinionId of advice: the opinion that came to nothing; the employer is taken from it
 * @param addressee to whom it goes: the employer, or the labour administration
 * @param law the provisions that are breached
 */
@Schema(description = "起草提示函、意见书、建议书 / An instrument is written")
record InstrumentRequest(
    @NotNull InstrumentKind kind,
    @Nullable UUID petitionId,
    @Nullable UUID opinionId,
    @Size(min = 1, max = 100) @Nullable @Schema(examples = "重庆某建筑有限公司") String employerName,
    @Size(max = 18) @Nullable String employerCreditCode,
    @NotBlank @Size(max = 100) String addressee,
    @NotBlank @Size(max = 100) @Schema(examples = "关于依法支付劳动报酬的意见") String subject,
    @NotBlank @Size(max = 5000) String facts,
    @NotBlank @Size(max = 3000) String demands,
    @NotBlank @Size(max = 500) @Schema(examples = "劳动法关于工资支付的规定") String law) {

  @Override
  public String toString() {
    return "InstrumentRequest[" + kind + "]";
  }
}
