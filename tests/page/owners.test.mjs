import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endsOf, shareInWords, treeOf } from '../../wwwroot/js/owners/tree.js';

const cards = new Map(['a', 'b', 'c', 'd'].map(id => [id, { id, name: id.toUpperCase(), kind: 'K' }]));
const cardOf = id => cards.get(id);
const step = (owner, least, most = least) => ({
  least,
  most,
  controls: false,
  owner: { id: owner },
  fact: { id: `f-${owner}` },
});

test('A share reads as it is known', () => {
  assert.equal(shareInWords({ least: 50, most: 50 }), '50 %');
  assert.equal(shareInWords({ least: 25.5, most: 51 }), '25.5–51 %');
  assert.equal(shareInWords({ least: 50, most: 100 }), 'at least 50 %');
  assert.equal(shareInWords({ least: 0, most: 49 }), 'at most 49 %');
  assert.equal(shareInWords({ least: 0, most: 100 }), 'share not said');
});

test('Owners stand above, what is owned below, each as far as their longest chain', () => {
  const above = [
    { least: 60, most: 60, entity: { id: 'b' }, chains: [{ steps: [step('b', 60)] }] },
    { least: 30, most: 30, entity: { id: 'a' }, chains: [{ steps: [step('a', 50), step('b', 60)] }] },
  ];
  const below = [{ least: 10, most: 10, entity: { id: 'd' }, chains: [{ steps: [step('c', 10)] }] }];
  const middle = cards.get('c');
  const tree = treeOf(middle, endsOf(above, cardOf, middle), endsOf(below, cardOf, null));
  const order = [...tree.boxes].sort((one, other) => one.y - other.y).map(box => box.entity.id);
  assert.deepEqual(order, ['a', 'b', 'c', 'd']);
  assert.deepEqual(
    tree.lines.map(({ step, share, upper }) => `${step.owner.id} ${step.owned.id} ${share} ${upper}`).sort(),
    ['a b 50 % true', 'b c 60 % true', 'c d 10 % false'],
  );
  assert.equal(tree.boxes.find(box => box.entity.id === 'a')?.share, '30 %');
});
