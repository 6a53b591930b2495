package org.workershome.petition.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.workershome.petition.core.LocalDates;

/** Who of the roster stands on the other side of a case today; asked anew at every step. */
@ApplicationScoped
class Conflicts {
  private final LawyerTable lawyers;
  private final PartyTable parties;
  private final LegalAids aids;

  Conflicts(LawyerTable lawyers, PartyTable parties, LegalAids aids) {
    this.lawyers = lawyers;
    this.parties = parties;
    this.aids = aids;
  }

  Opposed to(LegalAid aid) {
    LocalDate today = LocalDates.of(aids.now());
    Set<UUID> acting = new HashSet<>(lawyers.actingFor(aid.employer(), today));
    List<AidPartyView> all = parties.of(aid.id());
    for (AidPartyView party : all) {
      if (party.kind() == PartyKind.RESPONDENT) {
        acting.addAll(
            lawyers.actingFor(
                new LegalAid.Employer(
                    party.name(), LawyerRules.employerKey(party.name()), party.creditCode()),
                today));
      }
    }
    return new Opposed(
        acting, all.stream().filter(party -> party.kind() == PartyKind.REPRESENTATIVE).toList());
  }

  /** Whether the lawyer who has the case may not have it. */
  boolean hasOne(LegalAid aid) {
    UUID lawyer = aid.help().lawyer();
    return lawyer != null && lawyers.find(lawyer).filter(to(aid)::conflictsWith).isPresent();
  }

  /** 律师法 第三十九条: nobody goes a step further for the one side who acts for the other. */
  void refuseOne(LegalAid aid) {
    LawyerRules.mayGoOn(hasOne(aid)).orRefuse();
  }
}
