package org.workershome.petition.handling;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.workershome.petition.core.ProcedureRules;

/**
 * The head approves the one extension.
 *
 * @param days natural days, at most thirty
 * @param reason why the case is complex
 */
record ExtensionApprovalRequest(
    @Min(1) @Max(ProcedureRules.EXTENSION_DAYS) int days,
    @NotBlank @Size(max = 1000) String reason) {}
