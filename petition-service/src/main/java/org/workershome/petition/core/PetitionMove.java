package org.workershome.petition.core;

import static java.util.Objects.requireNonNull;
import static org.workershome.petition.core.PetitionStateName.ACCEPTED;
import static org.workershome.petition.core.PetitionStateName.ASSIGNED;
import static org.workershome.petition.core.PetitionStateName.CLOSED;
import static org.workershome.petition.core.PetitionStateName.DELIVERED;
import static org.workershome.petition.core.PetitionStateName.JOINED;
import static org.workershome.petition.core.PetitionStateName.NOT_ACCEPTED;
import static org.workershome.petition.core.PetitionStateName.OBJECTED;
import static org.workershome.petition.core.PetitionStateName.OPINION_ISSUED;
import static org.workershome.petition.core.PetitionStateName.RECEIVED;
import static org.workershome.petition.core.PetitionStateName.RECHECK_DECIDED;
import static org.workershome.petition.core.PetitionStateName.REGISTERED;
import static org.workershome.petition.core.PetitionStateName.REVIEW_DECIDED;
import static org.workershome.petition.core.PetitionStateName.REVIEW_DELIVERED;
import static org.workershome.petition.core.PetitionStateName.TERMINATED;
import static org.workershome.petition.core.PetitionStateName.TRANSFERRED;
import static org.workershome.petition.core.PetitionStateName.UNDER_RECHECK;
import static org.workershome.petition.core.PetitionStateName.UNDER_REVIEW;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What can be done to a petition, from where and to where: the legal table, in one place. On the
 * wire as {@code legalMoves}. The README prints it, and a test compares the two.
 *
 * <p>A move that names one end leads there. One that names several leads to where its rule says: an
 * objection that is refused leads back to what was objected to.
 */
public enum PetitionMove {
  /** 登记. */
  REGISTRATION(in(RECEIVED), REGISTERED),
  /** 受理: in the union that registered it, or in the one that got it from above. */
  ACCEPTANCE(in(REGISTERED, TRANSFERRED, ASSIGNED), ACCEPTED),
  /** 转送. */
  TRANSFER(in(REGISTERED), TRANSFERRED),
  /** 交办. */
  ASSIGNMENT(in(REGISTERED), ASSIGNED),
  /** 撤回转送、交办: as long as the receiver has done nothing about it. */
  RECALL(in(TRANSFERRED, ASSIGNED), REGISTERED),
  /** 提出异议. */
  OBJECTION(in(TRANSFERRED, ASSIGNED), OBJECTED),
  /** 同意异议, 退回. */
  OBJECTION_AGREED(in(OBJECTED), REGISTERED),
  /** 不同意异议. */
  OBJECTION_REFUSED(in(OBJECTED), TRANSFERRED, ASSIGNED),
  /** 告知向有权处理的机关提出. */
  INFORMED_ELSEWHERE(in(REGISTERED), PetitionStateName.INFORMED_ELSEWHERE),
  /** 告知法定途径. */
  STATUTORY_ROUTE(in(REGISTERED, TRANSFERRED, ASSIGNED), PetitionStateName.STATUTORY_ROUTE),
  /** 不予受理. */
  NON_ACCEPTANCE(in(REGISTERED), NOT_ACCEPTED),
  /** 出具处理意见. */
  OPINION(in(ACCEPTED), OPINION_ISSUED),
  /** 调解和解. */
  SETTLEMENT(in(ACCEPTED), CLOSED),
  /** 送达 of an opinion. */
  DELIVERY(in(OPINION_ISSUED), DELIVERED),
  /** 送达不成立: the record of its service was wrong, and it is still to be served. */
  DELIVERY_VOIDED(in(DELIVERED), OPINION_ISSUED),
  /** 申请复查. */
  REVIEW_REQUEST(in(DELIVERED), UNDER_REVIEW),
  /** 作出复查意见. */
  REVIEW_DECISION(in(UNDER_REVIEW), REVIEW_DECIDED),
  /** 送达 of it; the end, where nobody stands above the reviewer. */
  REVIEW_DELIVERY(in(REVIEW_DECIDED), REVIEW_DELIVERED, TERMINATED),
  /** 复查意见送达不成立. */
  REVIEW_DELIVERY_VOIDED(in(REVIEW_DELIVERED), REVIEW_DECIDED),
  /** 申请复核. */
  RECHECK_REQUEST(in(REVIEW_DELIVERED), UNDER_RECHECK),
  /** 作出复核意见. */
  RECHECK_DECISION(in(UNDER_RECHECK), RECHECK_DECIDED),
  /** 送达 of it, which ends the procedure. */
  RECHECK_DELIVERY(in(RECHECK_DECIDED), TERMINATED),
  /** 并案: a group visit goes on with another one about the same matter. */
  MERGER(in(REGISTERED, ACCEPTED), JOINED),
  /** 拆案: it is taken out again, and stands where it stood. */
  SEPARATION(in(JOINED), REGISTERED, ACCEPTED),
  /** 撤回. */
  WITHDRAWAL(in(RECEIVED, REGISTERED, TRANSFERRED, ASSIGNED, ACCEPTED), CLOSED),
  /** 办结. */
  CLOSING(
      in(
          PetitionStateName.INFORMED_ELSEWHERE,
          PetitionStateName.STATUTORY_ROUTE,
          JOINED,
          DELIVERED,
          REVIEW_DELIVERED),
      CLOSED),
  /** 转介困难帮扶: once, and the state stays. */
  HARDSHIP_REFERRAL(EnumSet.complementOf(EnumSet.of(RECEIVED)));

  private static final Map<PetitionStateName, Set<PetitionMove>> FROM = byState();

  private final Set<PetitionStateName> from;
  private final Set<PetitionStateName> to;

  PetitionMove(Set<PetitionStateName> from, PetitionStateName... to) {
    this.from = from;
    this.to = to.length == 0 ? Set.of() : EnumSet.copyOf(Arrays.asList(to));
  }

  /** Where it may lead from a state; empty when it is not legal there. */
  public Set<PetitionStateName> ends(PetitionStateName state) {
    if (!from.contains(state)) {
      return Set.of();
    }
    return to.isEmpty() ? Set.of(state) : Collections.unmodifiableSet(to);
  }

  /** What is legal in a state, whatever was used up. */
  static Set<PetitionMove> from(PetitionStateName state) {
    return requireNonNull(FROM.get(state));
  }

  private static EnumSet<PetitionStateName> in(PetitionStateName first, PetitionStateName... rest) {
    return EnumSet.of(first, rest);
  }

  private static Map<PetitionStateName, Set<PetitionMove>> byState() {
    Map<PetitionStateName, Set<PetitionMove>> moves = new EnumMap<>(PetitionStateName.class);
    for (PetitionStateName state : PetitionStateName.values()) {
      EnumSet<PetitionMove> legal = EnumSet.noneOf(PetitionMove.class);
      for (PetitionMove move : values()) {
        if (move.from.contains(state)) {
          legal.add(move);
        }
      }
      moves.put(state, Collections.unmodifiableSet(legal));
    }
    return moves;
  }
}
