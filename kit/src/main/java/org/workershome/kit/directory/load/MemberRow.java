package org.workershome.kit.directory.load;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.directory.MemberEntry;
import org.workershome.kit.directory.Membership;
import org.workershome.kit.directory.UnionEntry;
import org.workershome.kit.identifier.CitizenId;
import org.workershome.kit.identifier.Flaw;
import org.workershome.kit.problem.FieldFault;

/**
 * A line of a file of members, sound in itself; the citizen's id is gone.
 *
 * @param since the day from which it counts; null where the file does not say
 * @param until the last day
 * @param remove entered by mistake, or to be forgotten: it goes, with its history
 */
record MemberRow(
    long line,
    String personRef,
    String union,
    @Nullable String identityClass,
    boolean frontLine,
    boolean migrant,
    boolean modelWorker,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    boolean remove) {

  /**
   * Empty when the line has faults.
   *
   * @param references makes references out of citizen ids
   */
  static Optional<MemberRow> of(
      Row row,
      Function<String, String> references,
      Map<String, UnionEntry> unions,
      LocalDate today,
      Faults faults) {
    long before = faults.count();
    String personRef = personRef(row, references, today, faults);
    boolean remove = row.flag(faults, "remove");
    if (remove && personRef != null) {
      return Optional.of(
          new MemberRow(row.line(), personRef, "", null, false, false, false, null, null, true));
    }
    String code =
        row.needed(faults, "union", UnionEntry::isCode, "工会编码格式不正确", "The union is no code");
    String identityClass =
        row.possible(
            faults,
            "identityClass",
            Membership::isIdentityClass,
            "身份类别应为大写字母和下划线，如 INDUSTRIAL_WORKER",
            "An identity class is upper snake case, such as INDUSTRIAL_WORKER");
    boolean frontLine = row.flag(faults, "frontLine");
    boolean migrant = row.flag(faults, "migrant");
    boolean modelWorker = row.flag(faults, "modelWorker");
    LocalDate since = row.date(faults, "since");
    LocalDate until = row.date(faults, "until");
    if (since != null && since.isAfter(today)) {
      faults.add(
          row.line(),
          "since",
          "FUTURE",
          "变更日期晚于今天，请到当日再加载",
          "The change lies in the future: load it on the day");
    }
    if (since != null && until != null && until.isBefore(since)) {
      faults.add(row.line(), "until", "DATES_REVERSED", "终止日期早于开始日期", "It ends before it begins");
    }
    if (code != null) {
      checkUnion(row.line(), unions.get(code), since, today, faults);
    }
    if (personRef == null || code == null || faults.count() != before) {
      return Optional.empty();
    }
    return Optional.of(
        new MemberRow(
            row.line(),
            personRef,
            code,
            identityClass,
            frontLine,
            migrant,
            modelWorker,
            since,
            until,
            false));
  }

  Membership from(LocalDate day) {
    return new Membership(day, union, identityClass, frontLine, migrant, modelWorker, until);
  }

  private static @Nullable String personRef(
      Row row, Function<String, String> references, LocalDate today, Faults faults) {
    if (!row.header().contains("citizenId")) {
      return row.needed(
          faults,
          "personRef",
          MemberEntry::isPersonRef,
          "人员标识应为32位十六进制小写字符",
          "A person's reference has 32 hexadecimal characters in small letters");
    }
    String citizenId = row.cell("citizenId");
    if (citizenId == null) {
      faults.add(row.line(), "citizenId", "MISSING", "缺少身份证号", "The citizen id is missing");
      return null;
    }
    Optional<Flaw> flaw = CitizenId.flaw(citizenId, today);
    if (flaw.isPresent()) {
      FieldFault words = flaw.get().in("citizenId");
      faults.add(row.line(), "citizenId", words.code(), words.zh(), words.en());
      return null;
    }
    return references.apply(citizenId);
  }

  private static void checkUnion(
      long line,
      @Nullable UnionEntry union,
      @Nullable LocalDate since,
      LocalDate today,
      Faults faults) {
    if (union == null) {
      faults.add(
          line,
          "union",
          "UNION_MISSING",
          "工会不存在，请先加载工会名册",
          "There is no such union: load the unions first");
      return;
    }
    LocalDate end = union.validTo();
    if (end != null && end.isBefore(since == null ? today : since)) {
      faults.add(
          line,
          "union",
          "UNION_ENDED",
          "该工会已终止",
          "The union had ended before the membership began");
    }
  }

  /** Line only. */
  @Override
  public String toString() {
    return "MemberRow[" + line + "]";
  }
}
