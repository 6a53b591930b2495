package org.workershome.kit.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a caller may be. Closed: the realm, the policies and {@code @RolesAllowed} name the same
 * roles; a role in a token that is not here is ignored.
 */
public enum Role {
  WORKER(CallerKind.WORKER),
  PETITION_OFFICER(CallerKind.STAFF),
  CASE_HANDLER(CallerKind.STAFF),
  LEADER(CallerKind.STAFF),
  MEDIATOR(CallerKind.STAFF),
  LAWYER(CallerKind.STAFF),
  ANALYST(CallerKind.STAFF),
  AID_CLERK(CallerKind.STAFF),
  AID_REVIEWER(CallerKind.STAFF),
  AID_APPROVER(CallerKind.STAFF),
  CASHIER(CallerKind.STAFF),
  DONOR(CallerKind.STAFF),
  GUARDIAN(CallerKind.STAFF),
  ORGANISER(CallerKind.STAFF),
  JUDGE(CallerKind.STAFF),
  SUGGESTION_REVIEWER(CallerKind.STAFF),
  FINANCE_VERIFIER(CallerKind.STAFF),
  NOMINATOR(CallerKind.STAFF),
  AWARD_REVIEWER(CallerKind.STAFF),
  COMMISSION_MEMBER(CallerKind.STAFF),
  AUDITOR(CallerKind.STAFF),
  INSPECTOR(CallerKind.STAFF),
  SYSTEM_ADMIN(CallerKind.STAFF),
  SECURITY_ADMIN(CallerKind.STAFF),
  AUDIT_ADMIN(CallerKind.STAFF),
  AGENCY_CIVIL_AFFAIRS(CallerKind.AGENCY),
  AGENCY_JUSTICE(CallerKind.AGENCY),
  AGENCY_LETTERS_AND_VISITS(CallerKind.AGENCY),
  AGENCY_LABOUR_INSPECTION(CallerKind.AGENCY),
  AGENCY_BANK(CallerKind.AGENCY),
  AGENCY_CHARITY(CallerKind.AGENCY),
  AGENCY_AUDIT(CallerKind.AGENCY),
  AGENCY_VETO(CallerKind.AGENCY),
  REGISTER_LOADER(CallerKind.AGENCY);

  private static final Map<String, Role> BY_WIRE =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Role::wire, Function.identity()));

  private final CallerKind kind;
  private final String wire = name().toLowerCase(Locale.ROOT).replace('_', '-');

  Role(CallerKind kind) {
    this.kind = kind;
  }

  /** The name in tokens, policies and {@code @RolesAllowed}: {@code petition-officer}. */
  public String wire() {
    return wire;
  }

  /** The kind of caller that this role makes. */
  public CallerKind kind() {
    return kind;
  }

  public static Optional<Role> ofWire(String wire) {
    return Optional.ofNullable(BY_WIRE.get(wire));
  }
}
