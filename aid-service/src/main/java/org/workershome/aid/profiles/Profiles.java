package org.workershome.aid.profiles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.Actor;
import org.workershome.aid.core.AidAudit;
import org.workershome.aid.core.AidProblem;
import org.workershome.aid.core.DatabaseFault;
import org.workershome.aid.core.Rows;
import org.workershome.aid.core.SeparationRules;
import org.workershome.aid.core.bank.BankProfile;
import org.workershome.aid.core.bank.BankProfiles;
import org.workershome.aid.core.bank.Slot;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.problem.FieldFault;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** Proposes profiles and puts them in force. */
@ApplicationScoped
class Profiles {
  private static final int LINES_PER_FILE = 1000;
  private static final int FILES_PER_HOUR = 10;
  private static final int AT_MOST = 200;

  private static final String ROW =
      """
      select id, union_path::text, code, bank_name, effective_from, file_kind, lines_per_file, files_per_hour,
        opens_at, cut_off_at, paid_after_days, working_days_only, debtor_name, debtor_account, debtor_bank_code,
        state, maker_subject, maker_ref, version
      from bank_profile""";

  private final Rows rows;
  private final BankProfiles profiles;
  private final AidAudit audit;
  private final CurrentCaller caller;
  private final Clock clock;

  Profiles(Rows rows, BankProfiles profiles, AidAudit audit, CurrentCaller caller, Clock clock) {
    this.rows = rows;
    this.profiles = profiles;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  ProfileView propose(ProfileRequest request) {
    ProblemException.refuseAny(windowFaults(request.windows()));
    Actor maker = Actor.of(caller.get());
    UUID id = Ids.next();
    String union = caller.get().requireUnion().value();
    try {
      rows.change(
          "insert into bank_profile (id, union_path, code, bank_name, effective_from, file_kind,"
              + " lines_per_file, files_per_hour, opens_at, cut_off_at, paid_after_days,"
              + " working_days_only, debtor_name, debtor_account, debtor_bank_code, state,"
              + " maker_subject, maker_ref, created_at, version) values (?, ?::ltree, ?, ?, ?, ?, ?,"
              + " ?, ?::time[], ?::time[], ?::int[], ?, ?, ?, ?, 'PROPOSED', ?, ?, ?, 1)",
          id,
          union,
          request.code(),
          request.bankName().strip(),
          request.effectiveFrom(),
          request.fileKind(),
          request.linesPerFile() == null ? LINES_PER_FILE : request.linesPerFile(),
          request.filesPerHour() == null ? FILES_PER_HOUR : request.filesPerHour(),
          array(request.windows(), WindowRequest::opens),
          array(request.windows(), WindowRequest::cutOff),
          array(request.windows(), WindowRequest::paidAfterDays),
          request.workingDaysOnly(),
          request.debtorName().strip(),
          request.debtorAccount(),
          request.debtorBankCode(),
          maker.subject(),
          maker.personRef(),
          clock.instant());
    } catch (DatabaseFault e) {
      if (e.broke("bank_profile_once")) {
        throw new ProblemException(AidProblem.PROFILE_EXISTS, e);
      }
      throw e;
    }
    audit.moved(
        "bank-profile-proposed", "bank-profile", id, union, null, null, ProfileState.PROPOSED);
    return one(id);
  }

  /** Puts it in force, from its day on, or refuses it; whoever proposed it does neither. */
  ProfileView decide(UUID id, @Nullable String ifMatch, ProfileApprovalRequest request) {
    ProfileView profile =
        rows.one(ROW + " where id = ? for no key update", Profiles::view, id)
            .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
    ETags.require(ifMatch, profile.version());
    if (profile.state() != ProfileState.PROPOSED) {
      throw new ProblemException(AidProblem.ILLEGAL_MOVE)
          .with("state", profile.state())
          .with("legalMoves", profile.legalMoves());
    }
    Actor approver = Actor.of(caller.get());
    Actor maker =
        rows.one(
                ROW + " where id = ?",
                row -> new Actor(row.getString("maker_subject"), row.getString("maker_ref")),
                id)
            .orElseThrow();
    SeparationRules.requireSomebodyElse(approver, List.of(maker));
    ProfileState after =
        request.outcome() == ProfileOutcome.APPROVE ? ProfileState.APPROVED : ProfileState.REFUSED;
    rows.change(
        "update bank_profile set state = ?, approver_subject = ?, approver_ref = ?,"
            + " version = version + 1 where id = ?",
        after,
        approver.subject(),
        approver.personRef(),
        id);
    audit.moved(
        "bank-profile-decided",
        "bank-profile",
        id,
        profile.unionPath(),
        null,
        profile.state(),
        after);
    return one(id);
  }

  /**
   * @throws ProblemException 404
   */
  @Transactional
  ProfileView one(UUID id) {
    return rows.one(ROW + " where id = ?", Profiles::view, id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  /** A union has few of them: no pages. */
  @Transactional
  List<ProfileView> list() {
    return rows.list(
        ROW + " order by code, effective_from desc, id desc limit ?", Profiles::view, AT_MOST);
  }

  /**
   * When so many lines would be paid, were they handed over now.
   *
   * @throws ProblemException 404 when no such profile is in force
   */
  @Transactional
  SendingEstimateView estimate(String code, int lines) {
    BankProfile profile =
        profiles
            .inForce(code, caller.get().requireUnion().value())
            .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
    List<Slot> slots = profiles.estimate(profile, profile.filesOf(lines));
    return new SendingEstimateView(
        lines,
        slots.size(),
        slots.getFirst().sendAt().atZone(Clocks.ZONE).toInstant(),
        slots.getLast().sendAt().atZone(Clocks.ZONE).toInstant(),
        // A later window may be paid sooner than an earlier one.
        slots.stream().map(Slot::paidOn).max(Comparator.<LocalDate>naturalOrder()).orElseThrow(),
        slots.stream().anyMatch(Slot::provisional));
  }

  private static List<FieldFault> windowFaults(List<WindowRequest> windows) {
    List<FieldFault> faults = new ArrayList<>();
    for (int i = 0; i < windows.size(); i++) {
      WindowRequest window = windows.get(i);
      if (!window.opens().isBefore(window.cutOff())) {
        faults.add(
            new FieldFault(
                "windows[" + i + "].cutOff",
                "NOT_AFTER",
                "截止时间须晚于开始时间",
                "A window closes after it opens"));
      }
      for (int j = 0; j < i; j++) {
        WindowRequest other = windows.get(j);
        if (window.opens().isBefore(other.cutOff()) && other.opens().isBefore(window.cutOff())) {
          faults.add(
              new FieldFault(
                  "windows[" + i + "]", "OVERLAPS", "时段与其他时段重叠", "The window overlaps another"));
        }
      }
    }
    return faults;
  }

  private static <T> String array(List<WindowRequest> windows, Function<WindowRequest, T> part) {
    return windows.stream()
        .map(window -> String.valueOf(part.apply(window)))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static ProfileView view(ResultSet row) throws SQLException {
    BankProfile profile = BankProfiles.profile(row);
    ProfileState state = ProfileState.valueOf(row.getString("state"));
    String account = profile.debtorAccount();
    return new ProfileView(
        profile.id(),
        row.getString("union_path"),
        profile.code(),
        profile.bankName(),
        row.getObject("effective_from", LocalDate.class),
        profile.fileKind(),
        profile.linesPerFile(),
        profile.filesPerHour(),
        profile.windows().stream()
            .map(window -> new WindowView(window.opens(), window.cutOff(), window.paidAfterDays()))
            .toList(),
        profile.workingDaysOnly(),
        profile.debtorName(),
        "*".repeat(account.length() - 4) + account.substring(account.length() - 4),
        profile.debtorBankCode(),
        state,
        state == ProfileState.PROPOSED ? List.of("approval") : List.of(),
        row.getLong("version"));
  }
}
