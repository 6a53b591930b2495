package org.workershome.kit.approval;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a request is taken back. */
public record ApprovalWithdrawalRequest(@NotBlank @Size(max = 1000) String reason) {}
