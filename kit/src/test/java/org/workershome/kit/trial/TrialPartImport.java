package org.workershome.kit.trial;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.bulk.BulkColumn;
import org.workershome.kit.bulk.ColumnType;
import org.workershome.kit.bulk.ImportKind;
import org.workershome.kit.bulk.ImportLine;
import org.workershome.kit.identity.Role;
import org.workershome.kit.identity.SystemScope;

/** Parts from files; a test can let something happen at a line, once. */
@Singleton
public class TrialPartImport implements ImportKind<TrialPartImport.Part> {
  /** Keyed by what a test calls its file, which begins every code in it, and the line. */
  public final Map<String, Runnable> mishaps = new ConcurrentHashMap<>();

  /** Changed by a test that wants other rules. */
  public volatile String rules = "1";

  /** One record. */
  public record Part(Map<String, @Nullable Object> values) {}

  @Override
  public String code() {
    return "trial-parts";
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.PETITION_OFFICER);
  }

  @Override
  public String rules() {
    return rules;
  }

  @Override
  public List<BulkColumn> columns() {
    return List.of(
        BulkColumn.text("code", "编号", "code", 60),
        BulkColumn.text("name", "名称", "name", 100).asPersonal(),
        BulkColumn.of(ColumnType.DECIMAL, "amount", "金额", "amount").optional(),
        BulkColumn.of(ColumnType.DATE, "madeOn", "日期", "made on"));
  }

  @Override
  public Part record(ImportLine line) {
    String code = line.required("code");
    Optional.ofNullable(mishaps.remove(code.split("-", 2)[0] + "@" + line.number()))
        .ifPresent(Runnable::run);
    if (line.required("name").contains("无名")) {
      line.refuse("name", "NO_NAME", "须填写真实名称", "must be a real name");
      line.refuse("code", "NO_CODE_EITHER", "编号无效", "is not valid either");
    }
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("union", String.valueOf(SystemScope.current().orElseThrow().union()));
    values.put("code", code);
    values.put("name", line.text("name"));
    values.put("amount", line.decimal("amount"));
    values.put("madeOn", String.valueOf(line.date("madeOn")));
    return new Part(values);
  }

  @Override
  public String naturalKey(Part part) {
    return String.valueOf(part.values().get("code"));
  }

  @Override
  public String keyColumn() {
    return "code";
  }

  @Override
  public Map<String, @Nullable Object> values(Part part) {
    return part.values();
  }

  @Override
  public String insertSql() {
    return """
        insert into trial_part (id, union_path, code, name, amount, made_on, content_hash)
        select l.record_id, (l.data->>'union')::ltree, l.natural_key, l.data->>'name',
          (l.data->>'amount')::numeric, (l.data->>'madeOn')::date, l.content_hash
        from bulk_line l where l.import_id = ? and l.line between ? and ?
        on conflict (code) do nothing""";
  }

  @Override
  public String onFileSql() {
    return """
        select l.line, t.id, t.content_hash from bulk_line l join trial_part t on t.code = l.natural_key
        where l.import_id = ? and l.line between ? and ?""";
  }
}
