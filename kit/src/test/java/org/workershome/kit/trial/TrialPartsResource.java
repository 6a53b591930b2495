package org.workershome.kit.trial;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.bulk.ExportColumn;
import org.workershome.kit.bulk.ExportedList;
import org.workershome.kit.bulk.FileFormat;
import org.workershome.kit.bulk.ListExport;
import org.workershome.kit.privacy.Masking;

/** The list that the trial application exports. */
@Path("/api/trial/parts")
@RunOnVirtualThread
class TrialPartsResource {
  private final ListExport export;

  TrialPartsResource(ListExport export) {
    this.export = export;
  }

  @GET
  @Path("export")
  @RolesAllowed("petition-officer")
  public Response export(
      @QueryParam("format") @Nullable String format, @QueryParam("prefix") String prefix) {
    return export.send(
        new ExportedList(
            "trial-parts",
            "零件",
            List.of(
                ExportColumn.plain("编号", row -> row.getString("code")),
                ExportColumn.masked("名称", row -> row.getString("name"), Masking::name),
                ExportColumn.plain("金额", row -> row.getBigDecimal("amount")),
                ExportColumn.plain("日期", row -> row.getObject("made_on", LocalDate.class))),
            "select code, name, amount, made_on from trial_part where code like ? order by code",
            List.of(prefix + "%"),
            Map.of("prefix", prefix)),
        FileFormat.named(format));
  }
}
