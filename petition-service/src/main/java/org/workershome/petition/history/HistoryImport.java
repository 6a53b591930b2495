package org.workershome.petition.history;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.bulk.BulkColumn;
import org.workershome.kit.bulk.ImportKind;
import org.workershome.kit.bulk.ImportLine;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.Role;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.privacy.PersonRefs;
import org.workershome.petition.core.AgeOnFile;
import org.workershome.petition.core.Nobody;
import org.workershome.petition.core.NoticeRules;
import org.workershome.petition.core.PetitionStateName;
import org.workershome.petition.core.Regulation;

/**
 * Closed petitions from files. A line becomes a petition at its end: dated as it was, under the
 * regulation of its day, with the number that it brought or one of its union's series of that year.
 */
@Singleton
class HistoryImport implements ImportKind<HistoryLine> {
  static final String CODE = "petition-history";

  /** Changes whenever a check of a line does. */
  private static final String RULES = "1";

  private static final int SUFFIX = 4;

  private final HistoryChecks checks;
  private final FieldCipher cipher;
  private final PersonRefs people;
  private final CurrentCaller caller;

  HistoryImport(HistoryChecks checks, FieldCipher cipher, PersonRefs people, CurrentCaller caller) {
    this.checks = checks;
    this.cipher = cipher;
    this.people = people;
    this.caller = caller;
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.PETITION_OFFICER);
  }

  @Override
  public String rules() {
    return RULES;
  }

  @Override
  public List<BulkColumn> columns() {
    return HistoryColumns.ALL;
  }

  @Override
  public @Nullable HistoryLine record(ImportLine line) {
    Caller clerk = caller.get();
    UnionPath union = checks.union(line, clerk.requireUnion());
    checks.code(line);
    checks.days(line);
    String number = checks.number(line);
    var channel = checks.word(line, "channel", Words.CHANNELS);
    var category = checks.word(line, "category", Words.CATEGORIES);
    var matter = checks.word(line, "matter", Words.MATTERS);
    var outcome = checks.word(line, "outcome", Words.OUTCOMES);
    var end = checks.word(line, "end", Words.ENDS);
    int headcount = checks.headcount(line, channel);
    var amount = checks.amount(line);
    String phone = checks.phone(line);
    String citizenId = checks.citizenId(line);
    UUID id = Ids.next();
    String person = citizenId == null ? Nobody.of(id) : people.ofCitizenId(citizenId);
    if (person.equals(clerk.requirePersonRef())) {
      line.refuse(
          "citizenId", "OWN_PETITION", "本人的信访事项须由他人导入", "one's own is brought in by another");
    }
    if (line.isRefused() || channel == null || category == null || matter == null) {
      return null;
    }
    return new HistoryLine(
        id,
        union,
        line.required("code"),
        number,
        channel,
        category,
        matter,
        line.required("title"),
        line.required("text"),
        line.required("employerName"),
        amount,
        headcount,
        person,
        line.text("name"),
        phone,
        citizenId == null ? null : citizenId.substring(citizenId.length() - SUFFIX),
        AgeOnFile.of(citizenId),
        checks.day(line, "receivedOn"),
        line.date("acceptedOn"),
        outcome,
        checks.day(line, "endedOn"),
        end == null ? PetitionStateName.CLOSED : end,
        line.text("handler"),
        line.text("endReason"));
  }

  @Override
  public String naturalKey(HistoryLine petition) {
    return petition.union().value() + "/" + petition.code();
  }

  @Override
  public String keyColumn() {
    return "code";
  }

  /** What is somebody's is sealed before it is staged, bound to the petition that it will be of. */
  @Override
  public Map<String, @Nullable Object> values(HistoryLine petition) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>(open(petition));
    values.put("id", petition.id().toString());
    values.put("personRef", petition.personRef());
    values.put("sealedText", sealed(petition.text(), "text", petition.id()));
    values.put("sealedName", sealed(petition.name(), "petitioner_name", petition.id()));
    values.put("sealedPhone", sealed(petition.phone(), "contact_phone", petition.id()));
    values.put("sealedSuffix", sealed(petition.idSuffix(), "id_suffix", petition.id()));
    values.put("ofAgeOn", petition.ofAgeOn() == null ? null : petition.ofAgeOn().toString());
    values.put("anonymous", petition.name() == null && Nobody.is(petition.personRef()));
    return values;
  }

  /**
   * All that a line says, but for name and telephone: the hash of what is nearly known would tell
   * the rest. A line that differs in these alone is the same petition.
   */
  @Override
  public Object content(HistoryLine petition) {
    Map<String, @Nullable Object> content = new LinkedHashMap<>(open(petition));
    content.put("text", petition.text());
    content.put("personRef", Nobody.is(petition.personRef()) ? null : petition.personRef());
    return content;
  }

  @Override
  public String insertSql() {
    return HistorySql.INSERT;
  }

  @Override
  public String onFileSql() {
    return HistorySql.ON_FILE;
  }

  private static Map<String, @Nullable Object> open(HistoryLine petition) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("union", petition.union().value());
    values.put("code", petition.code());
    values.put("number", petition.number());
    values.put("year", petition.receivedOn().getYear());
    values.put("channel", petition.channel().name());
    values.put("category", petition.category().name());
    values.put("matter", petition.matter().name());
    values.put("title", petition.title());
    values.put("employerName", petition.employerName());
    values.put("amount", petition.amount() == null ? null : petition.amount().amount());
    values.put("headcount", petition.headcount());
    values.put("receivedOn", petition.receivedOn().toString());
    // A file knows the day; the day begins in China.
    values.put("receivedAt", moment(petition.receivedOn()));
    values.put("noticeDueOn", petition.receivedOn().plusDays(NoticeRules.DAYS).toString());
    LocalDate accepted = petition.acceptedOn();
    values.put("acceptedOn", accepted == null ? null : accepted.toString());
    values.put("outcome", petition.outcome() == null ? null : petition.outcome().name());
    values.put("endedOn", petition.endedOn().toString());
    values.put("endedAt", moment(petition.endedOn()));
    values.put("state", petition.state().name());
    values.put("handler", petition.handler());
    values.put("endReason", petition.endReason());
    // As a paper of that day would have cited it.
    values.put("basis", "依据" + Regulation.on(petition.receivedOn()).handling() + "办结");
    return values;
  }

  private static String moment(LocalDate day) {
    return day.atStartOfDay(Clocks.ZONE).toInstant().toString();
  }

  private @Nullable String sealed(@Nullable String plain, String column, UUID id) {
    return plain == null
        ? null
        : Base64.getEncoder().encodeToString(cipher.seal(plain, "petition." + column + ":" + id));
  }
}
