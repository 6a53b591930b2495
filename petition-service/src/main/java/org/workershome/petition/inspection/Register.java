package org.workershome.petition.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.bulk.ExportColumn;
import org.workershome.kit.bulk.ExportedList;
import org.workershome.kit.identifier.IdentifyingNumbers;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.privacy.Masking;
import org.workershome.petition.core.PetitionOutcome;
import org.workershome.petition.core.PetitionScope;
import org.workershome.petition.core.PetitionStateName;

/** The register (台账) of a union and period, a petition a line; who petitioned is masked. */
@ApplicationScoped
class Register {
  private static final String SELECT =
      """
      select p.id, p.number, p.union_path::text as union_path, p.union_name, p.received_on, p.channel, p.category, p.matter,
        p.title, p.petitioner_name_sealed, p.headcount, p.state, p.first_handler_name, p.owner_name, p.notice_due_on,
        p.accepted_on, p.summary, p.outcome, p.ended_on,
        (select max(t.due_on) from timer t where t.record_type = 'petition' and t.record_id = p.id
          and t.kind in ('handling', 'summary-handling')) as handling_due,
        exists (select from timer t where t.record_type = 'petition' and t.record_id = p.id and t.breached_at is not null)
          as late,
        (select count(*) from petition_letter l where l.petition_id = p.id) as letters,
        (select count(*) from inspection_finding f where f.petition_id = p.id) as findings
      from petition p where p.%s = ? and p.union_path <@ ?::ltree and p.received_on between ? and ?
      order by p.received_on, p.number""";

  private final FieldCipher cipher;

  Register(FieldCipher cipher) {
    this.cipher = cipher;
  }

  ExportedList of(UnionPath union, LocalDate from, LocalDate to) {
    PetitionScope scope = PetitionScope.of(union);
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("union", union.value());
    asked.put("from", from.toString());
    asked.put("to", to.toString());
    return new ExportedList(
        "petition-register",
        "信访台账",
        columns(),
        SELECT.formatted(scope.column()),
        List.of(scope.value(), union.value(), from, to),
        asked);
  }

  private List<ExportColumn> columns() {
    return List.of(
        ExportColumn.plain("编号", row -> row.getString("number")),
        ExportColumn.plain("工会", row -> row.getString("union_path")),
        ExportColumn.plain("登记时工会名称", row -> row.getString("union_name")),
        ExportColumn.plain("收到日期", row -> row.getObject("received_on", LocalDate.class)),
        ExportColumn.plain("渠道", row -> row.getString("channel")),
        ExportColumn.plain("类别", row -> row.getString("category")),
        ExportColumn.plain("事由", row -> row.getString("matter")),
        ExportColumn.masked("标题", row -> row.getString("title"), IdentifyingNumbers::covered),
        ExportColumn.masked("信访人", this::petitioner, Masking::name),
        ExportColumn.plain("人数", row -> row.getInt("headcount")),
        ExportColumn.plain("状态", row -> PetitionStateName.valueOf(row.getString("state")).zh()),
        ExportColumn.plain("首办责任人", row -> row.getString("first_handler_name")),
        ExportColumn.plain("承办人", row -> row.getString("owner_name")),
        ExportColumn.plain("告知期限", row -> row.getObject("notice_due_on", LocalDate.class)),
        ExportColumn.plain("受理日期", row -> row.getObject("accepted_on", LocalDate.class)),
        ExportColumn.plain("办理方式", row -> row.getBoolean("summary") ? "简易办理" : "普通程序"),
        ExportColumn.plain("办理期限", row -> row.getObject("handling_due", LocalDate.class)),
        ExportColumn.plain("有无超期", row -> row.getBoolean("late") ? "有" : "无"),
        ExportColumn.plain("处理意见", Register::outcome),
        ExportColumn.plain("办结日期", row -> row.getObject("ended_on", LocalDate.class)),
        ExportColumn.plain("文书份数", row -> row.getInt("letters")),
        ExportColumn.plain("检查发现问题数", row -> row.getInt("findings")));
  }

  private @Nullable String petitioner(ResultSet row) throws SQLException {
    byte[] sealed = row.getBytes("petitioner_name_sealed");
    return sealed == null
        ? null
        : cipher.open(sealed, "petition.petitioner_name:" + row.getObject("id", UUID.class));
  }

  private static @Nullable String outcome(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return outcome == null ? null : PetitionOutcome.valueOf(outcome).zh();
  }
}
