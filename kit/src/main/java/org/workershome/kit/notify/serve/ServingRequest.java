package org.workershome.kit.notify.serve;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How and when a document reached its addressee.
 *
 * @param servedOn the day that the proof names, in Asia/Shanghai
 * @param receiver who took it, when not the addressee himself
 * @param proof what proves it: number of the signed receipt, of the postal receipt, witnesses
 * @param proofSha256 of the scan, in hex
 * @param consent of the addressee to electronic service: its id; looked up when it is left out
 * @param corrects an earlier record of the same document that was wrong
 */
public record ServingRequest(
    @NotNull ServingMethod method,
    @NotNull ServingOutcome outcome,
    @NotNull LocalDate servedOn,
    @Size(max = 60) @Nullable String receiver,
    @NotBlank @Size(max = 200) String proof,
    @Pattern(regexp = "[0-9a-f]{64}") @Nullable String proofSha256,
    @Size(max = 100) @Nullable String consent,
    @Nullable UUID corrects) {
  ServingRequest consented(@Nullable String inForce) {
    return new ServingRequest(
        method, outcome, servedOn, receiver, proof, proofSha256, inForce, corrects);
  }

  ServingRequest correcting(UUID earlier) {
    return new ServingRequest(
        method, outcome, servedOn, receiver, proof, proofSha256, consent, earlier);
  }

  /** It names people. */
  @Override
  public String toString() {
    return "ServingRequest[" + method + " " + outcome + " " + servedOn + "]";
  }
}
