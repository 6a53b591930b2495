package org.workershome.aid.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.workershome.kit.contract.CommonAnswers;

/**
 * This service's contract says of every operation what all contracts of the suite say. Names the
 * interface again, because the build looks for it here and at no superclass.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ContractAnswers extends CommonAnswers implements OASFilter {}
