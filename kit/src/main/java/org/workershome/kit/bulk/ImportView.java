package org.workershome.kit.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An import as its uploader sees it.
 *
 * @param dryRun the job of the dry run, which a run refers to
 * @param run the job of the run
 * @param refusal why the file as a whole was refused
 * @param refusedLines the first of them; all are in the result file
 * @param keptUntil then file and results are deleted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "一次导入 / An import")
public record ImportView(
    UUID id,
    String kind,
    ImportState state,
    @Nullable FileFormat format,
    long bytes,
    @Nullable String sha256,
    @Nullable UUID dryRun,
    @Nullable UUID run,
    @Nullable String refusal,
    ImportCountsView checked,
    ImportCountsView imported,
    List<RefusedLineView> refusedLines,
    OffsetDateTime createdAt,
    OffsetDateTime keptUntil) {
  public ImportView {
    refusedLines = List.copyOf(refusedLines);
  }
}
