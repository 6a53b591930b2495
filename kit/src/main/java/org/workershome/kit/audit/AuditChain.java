package org.workershome.kit.audit;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.seal.Anchor;
import org.workershome.kit.audit.seal.AuditKeys;
import org.workershome.kit.audit.seal.ChainLink;
import org.workershome.kit.audit.seal.Seal;
import org.workershome.kit.ids.Ids;

/**
 * The one writer of the chain. Replicas share a lease; a link is written only by who holds it and
 * only after the link that he saw last, so that a writer who was thought dead forks nothing.
 */
@Singleton
class AuditChain {
  private final ChainTable table;
  private final AuditKeys keys;
  private final AuditConfig config;
  private final List<AnchorPlace> places;
  private final Clock clock;
  private final String service;
  private final UUID holder = Ids.next();

  /** The writer's own thread alone looks at these. */
  private volatile ChainTable.@Nullable Head head;

  private volatile long leasedAt;
  private volatile @Nullable Instant anchorFrom;

  AuditChain(
      ChainTable table,
      AuditKeys keys,
      AuditConfig config,
      @All List<AnchorPlace> places,
      Clock clock,
      @ConfigProperty(name = "workershome.service") String service) {
    this.table = table;
    this.keys = keys;
    this.config = config;
    this.places = List.copyOf(places);
    this.clock = clock;
    this.service = service;
  }

  /** What a round came to. */
  enum Outcome {
    /** Another writer holds the lease. */
    NOT_MINE,
    /** All that is final is chained. */
    IDLE,
    /** A full batch was chained; there may be more. */
    MOVED
  }

  /** Chains what is final, up to one batch; must run in the scope {@code audit-chain}. */
  Outcome round() throws SQLException {
    Optional<ChainTable.Head> mine = leased();
    if (mine.isEmpty()) {
      return Outcome.NOT_MINE;
    }
    ChainTable.Head from = mine.get();
    List<ChainTable.Waiting> rows = table.read(from.tx(), from.position(), config.batch());
    if (!rows.isEmpty()) {
      List<ChainLink> links = links(from, rows);
      if (!table.append(holder, from, links)) {
        head = null;
        return Outcome.NOT_MINE;
      }
      ChainLink last = links.getLast();
      from =
          new ChainTable.Head(
              from.epoch(),
              last.sequence(),
              last.seal().mac(),
              last.tx(),
              last.position(),
              from.anchoredLength());
      head = from;
    }
    return rows.size() < config.batch() ? Outcome.IDLE : Outcome.MOVED;
  }

  /** Tells the head outside when it is time and it moved; the file first, it needs no broker. */
  void anchor() throws SQLException {
    ChainTable.Head known = head;
    Instant now = clock.instant();
    Instant due = anchorFrom;
    if (due == null) {
      // Whoever starts again and again floods nobody.
      due = now.plus(config.anchorEvery());
      anchorFrom = due;
    }
    if (known == null || known.length() == known.anchoredLength() || now.isBefore(due)) {
      return;
    }
    Anchor anchor =
        Anchor.of(keys, service, now, known.length(), known.hash(), known.tx(), known.position());
    for (AnchorPlace place : places) {
      place.keep(anchor);
    }
    table.anchored(holder, known);
    head =
        new ChainTable.Head(
            known.epoch(),
            known.length(),
            known.hash(),
            known.tx(),
            known.position(),
            known.length());
    anchorFrom = now.plus(config.anchorEvery());
  }

  void stop() throws SQLException {
    head = null;
    table.release(holder);
  }

  /** Renewed well before it ends, not in every round: each renewal is a write. */
  private Optional<ChainTable.Head> leased() throws SQLException {
    ChainTable.Head known = head;
    Duration length = config.lease();
    if (known != null && System.nanoTime() - leasedAt < length.dividedBy(3).toNanos()) {
      return Optional.of(known);
    }
    long asked = System.nanoTime();
    Optional<ChainTable.Head> leased = table.lease(holder, length);
    leasedAt = asked;
    head = leased.orElse(null);
    return leased;
  }

  private List<ChainLink> links(ChainTable.Head from, List<ChainTable.Waiting> rows) {
    List<ChainLink> links = new ArrayList<>(rows.size());
    byte[] before = from.hash();
    long sequence = from.length();
    for (ChainTable.Waiting row : rows) {
      sequence++;
      Seal seal =
          keys.seal(
              ChainLink.form(
                  service, before, sequence, row.tx(), row.position(), row.month(), row.mac()));
      links.add(new ChainLink(sequence, row.tx(), row.position(), row.month(), row.mac(), seal));
      before = seal.mac();
    }
    return links;
  }
}
