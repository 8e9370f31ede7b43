import Bekal

await Root.main()
