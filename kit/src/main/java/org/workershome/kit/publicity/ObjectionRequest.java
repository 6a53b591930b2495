package org.workershome.kit.publicity;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An objection to a list, sent online.
 *
 * @param line which line it is about; null for the whole list
 * @param named whether the objector says who he is; without it neither name nor contact is taken
 */
public record ObjectionRequest(
    @Nullable @Min(1) Integer line,
    @NotNull @NotBlank @Size(max = 2000) String text,
    boolean named,
    @Nullable @Size(min = 1, max = 50) String name,
    @Nullable @Size(min = 1, max = 100) String contact) {
  /** Nothing of it: this is how an objector would end up in a log. */
  @Override
  public String toString() {
    return "ObjectionRequest[…]";
  }
}
