package org.workershome.petition.research;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An edition of a report. */
@Schema(description = "调研报告 / A report")
record ReportRequest(
    @NotBlank @Size(max = 200) String title, @NotBlank @Size(max = 60000) String text) {}
