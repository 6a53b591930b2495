package org.workershome.petition.sentiment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a panel is sent back. */
record PanelReturnRequest(
    @NotBlank @Size(max = 1000) @Schema(examples = "请补充欠薪问题的处理情况。") String note) {}
