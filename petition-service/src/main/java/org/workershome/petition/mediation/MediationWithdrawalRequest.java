package org.workershome.petition.mediation;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The applicant takes his application back. */
@Schema(description = "撤回调解申请 / The application is taken back")
record MediationWithdrawalRequest(@Size(max = 500) @Nullable String reason) {
  @Override
  public String toString() {
    return "MediationWithdrawalRequest[]";
  }
}
