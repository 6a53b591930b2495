package org.workershome.petition.ownership;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who owns a case, since when and why.
 *
 * @param handlingUnion the union that has it now
 * @param firstHandler who registered it; never another
 * @param handOvers all offers, oldest first
 * @param recusals officers who withdrew
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "首访责任与承办人 / Who answers for a petition")
record OwnershipView(
    UUID petitionId,
    String handlingUnion,
    @Nullable String firstHandler,
    @Nullable String owner,
    @Nullable Instant since,
    String why,
    List<HandOverView> handOvers,
    List<RecusalView> recusals) {
  OwnershipView {
    recusals = List.copyOf(recusals);
    handOvers = List.copyOf(handOvers);
  }
}
