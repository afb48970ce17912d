package dev.cairn.api.proposal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
class ProposalStateConverter implements AttributeConverter<ProposalState, String> {

    @Override
    public String convertToDatabaseColumn(ProposalState state) {
        return state.code();
    }

    @Override
    public ProposalState convertToEntityAttribute(String code) {
        return ProposalState.of(code);
    }
}
