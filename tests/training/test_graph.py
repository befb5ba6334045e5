"""What the CPU computes is the model: the graphs are checked against the modules that were trained."""

from __future__ import annotations

import importlib
from typing import Any

import pytest

torch: Any = pytest.importorskip("torch", reason="needs the extra `training`")
graph: Any = importlib.import_module("training.graph")  # its types need torch, which the checks are run without
model: Any = importlib.import_module("training.model")

ROWS, COLUMNS = 7, 5


@pytest.fixture(scope="module")
def reader() -> Any:
    """A small model whose every part has a say."""
    torch.manual_seed(0)
    config = model.Config(
        symbols=40, outputs=30, characters=20, stem=(8, 8, 8), encoder="rcg", encoder_mlp=64, layers=2
    )
    made = model.Reader(config)
    for parameter in made.parameters():
        torch.nn.init.normal_(parameter, std=0.1)
    return made.eval()


@pytest.fixture(scope="module")
def picture() -> Any:
    """Noise above, plain paper below, but for one dot."""
    shown = torch.full((1, 1, 16 * ROWS, 16 * COLUMNS), 250, dtype=torch.uint8)
    shown[:, :, :40] = torch.randint(0, 255, (40, 16 * COLUMNS), dtype=torch.uint8)
    shown[:, :, 16 * 5 + 4, 16 * 2 + 3] = 0
    return shown


def test_the_encoder_sees_what_was_trained(reader: Any, picture: Any) -> None:
    with torch.no_grad():
        *memory, slots, _ = graph.Encoder(reader)(picture)
        expected = reader.encode(picture / 127.5 - 1)
        assert torch.allclose(slots, reader.dense.slots(expected)[0], atol=1e-5)
        kept = reader.memory(expected)[:, :, 0].flatten(0, 1)
        assert torch.allclose(torch.cat(memory), kept, atol=1e-5)


def test_the_decoder_says_what_was_trained_all_at_once_and_token_by_token(reader: Any, picture: Any) -> None:
    tokens = torch.tensor([[1, 7, 3, 9, 4]])
    with torch.no_grad():
        memory = reader.encode(picture / 127.5 - 1)
        look = torch.ones(5, 5, dtype=torch.bool).tril()[None, None]
        expected = reader.logits(reader.decode(tokens, look, memory)[0])[0]
        *kept, _, _ = graph.Encoder(reader)(picture)
        decoder, past = graph.Decoder(reader), [torch.zeros(1, reader.config.heads, 0, reader.config.head)] * 4
        at_once = decoder(tokens, *kept, *past)[0]
        said: list[Any] = []
        for token in tokens[0]:
            logits, *past = decoder(token.view(1, 1), *kept, *past)
            said.append(logits)
    assert torch.allclose(at_once, expected, atol=1e-4)
    assert torch.allclose(torch.cat(said), expected, atol=1e-4)
