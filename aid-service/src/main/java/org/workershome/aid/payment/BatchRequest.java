package org.workershome.aid.payment;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** All approved grants of this fund go into one file. */
record BatchRequest(@NotNull UUID fundId) {}
