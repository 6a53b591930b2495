package org.workershome.petition.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.PetitionNumber;

/**
 * Gives out numbers, unique per union and year; see {@link NumberBlock} for how. Holds one small
 * block per union that handed in something since the start: as many as there are unions.
 */
@ApplicationScoped
class ReceiptNumbers {
  private final NumberBlockTable table;
  private final Clock clock;
  private final ConcurrentMap<UnionYear, NumberBlock> blocks = new ConcurrentHashMap<>();

  ReceiptNumbers(NumberBlockTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  private record UnionYear(UnionPath union, int year) {}

  PetitionNumber next(UnionPath union, int year) {
    NumberBlock block =
        blocks.computeIfAbsent(
            new UnionYear(union, year),
            key -> new NumberBlock(clock, count -> table.take(key.union(), key.year(), count)));
    return PetitionNumber.of(union.value(), year, block.next());
  }
}
