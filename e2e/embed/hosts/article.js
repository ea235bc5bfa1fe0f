const map = document.querySelector('reach-map')
const answer = document.querySelector('#answer')
const said = document.querySelector('#said')

const ACTIONS = {
  play: () => map.play(),
  stretch: () => map.play({ from: '2024-01-01', to: '2024-03-31' }),
  pause: () => map.pause(),
  back: () => map.step(-1),
  on: () => map.step(1),
  russia: () => map.set({ country: 'RU' }),
  all: () => map.set({ country: null }),
  wrong: () => map.set({ mode: 'sideways' }),
}

for (const button of document.querySelectorAll('[data-do]')) {
  button.addEventListener('click', () =>
    ACTIONS[button.dataset.do]().then(
      (state) => {
        answer.textContent = `Done: ${JSON.stringify(state)}`
      },
      (error) => {
        answer.textContent = `Refused: ${error.message}`
      },
    ),
  )
}

for (const type of ['ready', 'enter', 'select', 'ended', 'resize']) {
  map.addEventListener(type, ({ detail }) => {
    const line = document.createElement('li')
    line.textContent = `${type} ${JSON.stringify(detail)}`
    said.prepend(line)
    while (said.children.length > 8) said.lastChild.remove()
  })
}
