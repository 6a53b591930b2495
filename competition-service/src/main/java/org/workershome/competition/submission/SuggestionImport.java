package org.workershome.competition.submission;

import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.bulk.BulkColumn;
import org.workershome.kit.bulk.ColumnType;
import org.workershome.kit.bulk.ImportKind;
import org.workershome.kit.bulk.ImportLine;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.Role;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.privacy.PersonRefs;
import org.workershome.kit.problem.ConstraintMessages;
import org.workershome.kit.problem.FieldFault;

/**
 * Suggestions that were handed in on paper or elsewhere, years ago, from files of their unit. What
 * comes of a line is what {@link SubmitSuggestion} makes of a request: the same checks, a number of
 * the same series, the same row. Docs: decision 0006.
 */
@Singleton
class SuggestionImport implements ImportKind<ImportedSuggestion> {
  static final String CODE = "suggestions";

  /** Changes whenever a check of a line does. */
  private static final String RULES = "1";

  private static final int LONGEST_CODE = 60;
  private static final int LONGEST_NAME = 60;

  private final LineChecks checks;
  private final Validator validator;
  private final PersonRefs people;
  private final CurrentCaller caller;

  SuggestionImport(
      LineChecks checks, Validator validator, PersonRefs people, CurrentCaller caller) {
    this.checks = checks;
    this.validator = validator;
    this.people = people;
    this.caller = caller;
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.SUGGESTION_REVIEWER, Role.ORGANISER);
  }

  @Override
  public String rules() {
    return RULES;
  }

  @Override
  public List<BulkColumn> columns() {
    return List.of(
        BulkColumn.text("code", "编号", "code", LONGEST_CODE),
        BulkColumn.text("title", "标题", "title", SubmitSuggestionRequest.LONGEST_TITLE),
        BulkColumn.text("text", "内容", "text", SubmitSuggestionRequest.LONGEST_TEXT).asPersonal(),
        BulkColumn.text("category", "类别", "category", LONGEST_NAME),
        BulkColumn.of(
                ColumnType.DECIMAL, "expectedYearlyBenefit", "预计年效益", "expected yearly benefit")
            .optional(),
        BulkColumn.of(ColumnType.DATE, "submittedOn", "提出日期", "submitted on"),
        BulkColumn.text("proposerCitizenId", "提出人身份证号", "proposer's citizen id", LONGEST_NAME)
            .asPersonal());
  }

  @Override
  public @Nullable ImportedSuggestion record(ImportLine line) {
    SubmitSuggestionRequest request = checks.request(line);
    if (request != null) {
      validator.validate(request).stream()
          .map(broken -> ConstraintMessages.fault(broken.getPropertyPath().toString(), broken))
          .forEach(fault -> refuse(line, fault));
      request.faults().forEach(fault -> refuse(line, fault));
    }
    checks.code(line);
    checks.submittedOn(line);
    String citizenId = checks.citizenId(line);
    if (line.isRefused() || request == null || citizenId == null) {
      return null;
    }
    return new ImportedSuggestion(
        line.required("code"), request.proposal(), checks.day(line), people.ofCitizenId(citizenId));
  }

  /** The unit's own code within the unit, as the table writes it: nothing of a person. */
  @Override
  public String naturalKey(ImportedSuggestion suggestion) {
    return caller.get().requireUnion().value() + "/" + suggestion.code();
  }

  @Override
  public String keyColumn() {
    return "code";
  }

  /** The id is not among them: it has become the reference that the proposer's token has, too. */
  @Override
  public Map<String, @Nullable Object> values(ImportedSuggestion suggestion) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("code", suggestion.code());
    values.put("title", suggestion.proposal().title());
    values.put("text", suggestion.proposal().text());
    values.put("category", suggestion.proposal().category().name());
    var expected = suggestion.proposal().expectedYearlyBenefit();
    values.put("expected", expected == null ? null : expected.amount());
    values.put("year", suggestion.submittedOn().getYear());
    // A file knows the day; the day begins in China.
    values.put(
        "submittedAt", suggestion.submittedOn().atStartOfDay(Clocks.ZONE).toInstant().toString());
    values.put("personRef", suggestion.personRef());
    return values;
  }

  @Override
  public String insertSql() {
    return """
        insert into suggestion (id, number, union_path, person_ref, proposer_subject, title, body,
          category, expected_yearly_benefit, state, created_at, version, origin_code, origin_hash)
        select n.record_id, n.number, current_setting('app.union')::ltree, n.data->>'personRef',
          current_setting('app.subject'), n.data->>'title', n.data->>'text', n.data->>'category',
          (n.data->>'expected')::numeric, 'SUBMITTED', (n.data->>'submittedAt')::timestamptz, 1,
          n.data->>'code', n.content_hash
        from numbered_suggestion_lines(?, ?, ?) n
        on conflict (origin_key) do nothing""";
  }

  @Override
  public String onFileSql() {
    return """
        select l.line, s.id, s.origin_hash from bulk_line l join suggestion s on s.origin_key = l.natural_key
        where l.import_id = ? and l.line between ? and ?""";
  }

  private static void refuse(ImportLine line, FieldFault fault) {
    line.refuse(fault.field(), fault.code(), fault.zh(), fault.en());
  }
}
